export const COOKIE = 'emoverse-session';
