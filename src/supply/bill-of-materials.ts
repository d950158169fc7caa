import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {runNpm} from './npm';

/** The parts of a CycloneDX document that are set anew. */
interface Bill {
  serialNumber: string;
  metadata: {timestamp?: string; component: {name: string; 'bom-ref': string}};
  components: {name: string; version: string}[];
}

/**
 * Lists all that the product is made of, as npm reads it out of the lock file: a software bill of materials in
 * CycloneDX 1.5. Its number comes from the lock file and it bears no time, so that the same commit gives the same bytes.
 * @throws MachineError when npm cannot list it
 */
export async function billOfMaterials(siteDir: string, signal?: AbortSignal): Promise<Bill> {
  // All packages: told to leave out those for development, npm 11 leaves out others too, such as react.
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const bill = JSON.parse(await runNpm(args, siteDir, signal)) as Bill;
  const {name} = JSON.parse(readFileSync(path.join(siteDir, 'package.json'), 'utf8')) as {name: string};
  const {timestamp: _, ...metadata} = bill.metadata;
  return {
    ...bill,
    serialNumber: `urn:uuid:${uuidOf(readFileSync(path.join(siteDir, 'package-lock.json')))}`,
    // npm names the product after the folder it lies in.
    metadata: {...metadata, component: {...metadata.component, name}},
  };
}

/** A UUID of version 8 (RFC 9562, 5.8) out of the digest of some bytes. */
function uuidOf(bytes: Buffer): string {
  const hex = createHash('sha256').update(bytes).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}
