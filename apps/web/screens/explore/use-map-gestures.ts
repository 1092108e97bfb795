import { useEffect, useState } from 'react';
import { moved, zoomed, type MapView } from './map-view.ts';

/** Less than this, in pixels, is a tap and no drag. */
const TAP_PX = 6;
/** How much nearer one notch of a wheel comes, a pixel. */
const WHEEL = 0.002;

type Change = (from: (view: MapView) => MapView) => void;

/** Drag to move, two fingers or the wheel with Ctrl to come nearer. Whether something is dragged. */
export function useMapGestures(plane: React.RefObject<HTMLElement | null>, change: Change): boolean {
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    const element = plane.current;
    if (element === null) return undefined;
    const fingers = new Map<number, { x: number; y: number }>();
    let way = 0;
    const at = (event: MouseEvent) => ({ x: event.clientX, y: event.clientY });
    const gap = (): number => {
      const [one, other] = [...fingers.values()];
      return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (fingers.size === 0) way = 0;
      fingers.set(event.pointerId, at(event));
    };
    const move = (event: PointerEvent): void => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const { width, height, left, top } = element.getBoundingClientRect();
      const here = at(event);
      const gapBefore = gap();
      fingers.set(event.pointerId, here);
      const [dx, dy] = [here.x - before.x, here.y - before.y];
      way += Math.hypot(dx, dy);
      if (way < TAP_PX) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      setMoving(true);
      const factor = gapBefore > 0 ? gap() / gapBefore : 1;
      const part = 1 / Math.max(1, fingers.size);
      change((view) =>
        zoomed(
          moved(view, (-dx / width) * part, (dy / height) * part),
          factor,
          (here.x - left) / width,
          (here.y - top) / height,
        ),
      );
    };
    const up = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) setMoving(false);
    };
    // What was dragged is not opened.
    const click = (event: MouseEvent): void => {
      if (way >= TAP_PX && event.detail > 0) event.preventDefault();
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { width, height, left, top } = element.getBoundingClientRect();
      const { x, y } = at(event);
      const factor = Math.exp(-event.deltaY * WHEEL);
      change((view) => zoomed(view, factor, (x - left) / width, (y - top) / height));
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('click', click, { capture: true });
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('click', click, { capture: true });
      element.removeEventListener('wheel', wheel);
    };
  }, [plane, change]);
  return isMoving;
}
