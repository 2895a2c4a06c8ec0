const COPY = 'Salin <span lang="en">copy</span>';
const DONE = 'Tersalin <span lang="en">copied</span>';

/** Gives every element of a selector a button that copies its text. */
export const addCopyButtons = (selector: string): void => {
  for (const source of document.querySelectorAll<HTMLElement>(selector)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy no-print';
    button.innerHTML = COPY;
    const name = source.dataset.copy ?? source.closest('tr')?.querySelector('a')?.textContent;
    if (name) button.setAttribute('aria-label', `Salin / copy: ${name}`);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
      button.innerHTML = DONE;
      say(`Tersalin / copied${name ? `: ${name}` : ''}`);
      setTimeout(() => {
        button.innerHTML = COPY;
      }, 2000);
    });
    source.after(button);
  }
};

let live: HTMLElement | undefined;

/** Tells screen readers. */
const say = (words: string): void => {
  if (!live) {
    live = document.createElement('p');
    live.className = 'visually-hidden';
    live.setAttribute('role', 'status');
    document.body.append(live);
  }
  live.textContent = words;
};
