// Seals a delivery of a demonstration while it is made: only the sealed file reaches a disk.

import type { CompiledFeed } from '../../contract/index.js';
import type { Key } from '../../crypto/index.js';
import { seal } from '../../seal/index.js';
import type { SyntheticDelivery } from '../../vocabulary/index.js';

export interface SealKit {
  readonly feeds: readonly CompiledFeed[];
  readonly key: Key;
}

/** Seals a delivery into the target; the number of its rows. Throws where it cannot be sealed. */
export async function sealDelivery(
  delivery: Omit<SyntheticDelivery, 'faults'>,
  target: string,
  { feeds, key }: SealKit,
): Promise<number> {
  const name = `${delivery.supplier}/${delivery.feed}`;
  const feed = feeds.find((each) => each.name === name);
  if (feed === undefined) throw new Error(`no contract for ${name}`);
  const { referenceDate, periodFrom, periodTo, fileName } = delivery;
  const result = await seal(inPieces(delivery.bytes), {
    ...{ feed, others: feeds, key, referenceDate, periodFrom, periodTo, fileName, target },
    synthetic: true,
  });
  if (result.status === 'refused') throw new Error(`${fileName} of ${name} cannot be sealed`);
  return result.header.counts.rows;
}

const pieceSize = 2 ** 16;

/** Bytes as a stream, as they would come from an export of the supplier. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize);
}
