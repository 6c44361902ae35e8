/** The values of an answer that has one JSON value a line, as many at a time as arrive together. Throws where it breaks. */
export async function* readLines<T>(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<T[]> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    // Both ends are one program of one version.
    yield lines.map((line) => JSON.parse(line) as T);
  }
}
