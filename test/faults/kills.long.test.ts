// Every window of intake three times, and thirty random moments while a delivery is in progress. KILL_SEED names another
// seed for the random moments.

import { describeKills } from './describe-kills.js';

describeKills({ perWindow: 3, random: 30, seed: Number(process.env.KILL_SEED ?? 20261123) });
