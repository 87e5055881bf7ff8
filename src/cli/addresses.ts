/** `npm run addresses`: writes new and moved addresses into the ledger. */
import { writeFileSync } from 'node:fs';
import { checkContent } from '../check/content.ts';
import { LEDGER, liveAddresses, readLedger, updateLedger, writeLedger } from '../check/ledger.ts';
import { readContent } from '../files/content.ts';

const content = readContent(process.cwd());
const { graph, translations } = checkContent(content);
const entries = readLedger(content)?.entries ?? [];
const updated = updateLedger(entries, liveAddresses(graph, translations));
writeFileSync(LEDGER, writeLedger(updated));
console.log(`${LEDGER}: ${updated.length - entries.length} new, ${updated.length} in all`);
