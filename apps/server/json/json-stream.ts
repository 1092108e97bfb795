/** An answer that is written as it is read: JSON text piece by piece, in the form of the route's response. */
export class JsonStream {
  readonly pieces: AsyncIterable<string>;

  constructor(pieces: AsyncIterable<string>) {
    this.pieces = pieces;
  }

  /** The pieces as the body of an answer; they are made as fast as the other side takes them. */
  body(): ReadableStream<Uint8Array> {
    const pieces = this.pieces[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return?.();
      },
    });
  }
}
