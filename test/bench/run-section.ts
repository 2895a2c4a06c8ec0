import type { Section } from './section.ts';

/** The process of one section: its last line is what it measured. */
const [, , name = ''] = process.argv;
const { section } = (await import(`./sections/${name}.ts`)) as { section: Section };
const measured = await section.run();
console.log(JSON.stringify({ title: section.title, ...measured }));
