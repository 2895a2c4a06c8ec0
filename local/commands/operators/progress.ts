const WIDTH = 24;

/** A progress bar on a terminal, a line a month elsewhere. Written to stderr: stdout is for output that programs read. */
export const progressBar = (label: string, stream: NodeJS.WriteStream = process.stderr) => ({
  show(done: number, total: number, step: string) {
    const filled = Math.round((done / total) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    if (stream.isTTY) stream.write(`\r${label} ${bar} ${done}/${total} ${step}`);
    else stream.write(`${label} ${done}/${total} ${step}\n`);
  },
  end() {
    if (stream.isTTY) stream.write('\n');
  },
});
