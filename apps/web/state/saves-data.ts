/** Whether the browser asks for few bytes (https://wicg.github.io/savedata/); false where it does not say. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}
