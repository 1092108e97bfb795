/** UUIDs in a row, the same in each run. */
export function uuidsInARow(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}
