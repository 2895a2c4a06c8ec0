import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { type Check, jsonAt } from '../site.ts';

/** The official shapes: rules, recommendations (warnings), and the classes of all referenced things. */
const SHAPES = ['dcat-ap-SHACL.ttl', 'shapes.ttl', 'shapes-recommended.ttl', 'range.ttl'];

/** `safe`: a term that the context does not know is an error, instead of being left out. */
const TO_RDF = { format: 'application/n-quads', safe: true } as const;

/** The catalogue against the DCAT-AP 3.0.1 shapes; a warning is a finding, too. */
export const dcat: Check = {
  name: 'dcat',
  async run(site, reference) {
    const document = await jsonAt(site, '/datasets/catalog.jsonld');
    const quads = String(await jsonld.toRDF(document, TO_RDF));
    const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads));
    const findings: string[] = [];
    for (const file of SHAPES) {
      const turtle = await readFile(join(reference, 'dcat-ap-3.0.1', file), 'utf8');
      const report = await new Validator(new Store(new Parser().parse(turtle))).validate(data);
      for (const { focusNode, path, message, severity } of report.results)
        findings.push(
          `${file}: ${focusNode?.value} ${path?.value} ${severity?.value.split('#')[1]}: ${message.map((m: { value: string }) => m.value).join('; ')}`,
        );
    }
    return { checked: data.size, of: 'triples', findings };
  },
};
