// Seals the deliveries of a demonstration while they are made: only the sealed files reach a disk.

import type { CompiledFeed } from '../../contract/index.js';
import type { Key } from '../../crypto/index.js';
import { type CellSealer, cellSealer, seal } from '../../seal/index.js';
import type { SyntheticDelivery } from '../../vocabulary/index.js';

/** Seals with one key. The same people are in the file of every month: their pseudonyms are remembered. */
export class DeliverySealer {
  private readonly sealers = new Map<string, CellSealer>();

  constructor(
    private readonly feeds: readonly CompiledFeed[],
    private readonly key: Key,
  ) {}

  /** Seals a delivery into the target; the number of its rows. Throws where it cannot be sealed. */
  async seal(delivery: Omit<SyntheticDelivery, 'faults'>, target: string): Promise<number> {
    const { feeds: others, key } = this;
    const feed = this.feedOf(`${delivery.supplier}/${delivery.feed}`);
    const { referenceDate, periodFrom, periodTo, fileName } = delivery;
    const result = await seal(inPieces(delivery.bytes), {
      ...{ feed, others, key, referenceDate, periodFrom, periodTo, fileName, target },
      ...{ synthetic: true, sealCells: this.sealerOf(feed) },
    });
    if (result.status === 'refused') throw new Error(`${fileName} of ${feed.name} cannot be sealed`);
    return result.header.counts.rows;
  }

  /** The contract of a feed by its name. Throws where there is none. */
  feedOf(name: string): CompiledFeed {
    const feed = this.feeds.find((each) => each.name === name);
    if (feed === undefined) throw new Error(`no contract for ${name}`);
    return feed;
  }

  private sealerOf(feed: CompiledFeed): CellSealer {
    const sealer = this.sealers.get(feed.name) ?? cellSealer(feed, this.key);
    this.sealers.set(feed.name, sealer);
    return sealer;
  }
}

const pieceSize = 2 ** 16;

/** Bytes as a stream, as they would come from an export of the supplier. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize);
}
