/** Why somebody may not choose the music of the machine: they sit elsewhere, or the house is not theirs. Asking again helps nobody. */
export const NOT_THEIRS: ReadonlySet<string> = new Set(['only-here', 'owner-only']);
