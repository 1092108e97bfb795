export const PICTURE: string;
export function drawRooms(): Promise<string>;
