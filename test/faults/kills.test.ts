// Every window of intake once, and a few random moments; kills.long.test.ts does the same many times over.

import { describeKills } from './describe-kills.js';

describeKills({ perWindow: 1, random: 3, seed: 20261123 });
