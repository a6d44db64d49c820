// All cases of all models, for the tests and for the mutation script.

import type { ModelCases } from '../support/model-bench.js';
import furtherCore from './core/further.js';
import legalSpells from './core/legal-spells.js';
import people from './core/people.js';
import places from './core/places.js';
import stays from './core/stays.js';
import workAndAccess from './core/work-and-access.js';
import d1AndF1 from './indicators/d1-f1.js';
import g1 from './indicators/g1.js';
import permitsAndWork from './indicators/permits-and-work.js';
import cells from './macros/cells.js';
import curves from './macros/curves.js';
import spells from './macros/spells.js';
import bsnWaits from './marts/bsn-waits.js';
import days from './marts/days.js';
import firstWork from './marts/first-work.js';
import links from './marts/links.js';
import permits from './marts/permits.js';
import coa from './sources/coa.js';
import furtherFeeds from './sources/further.js';
import others from './sources/others.js';
import sumsFeeds from './sources/sums.js';
import sumsQueries from './sources/sums-queries.js';

export const allCases: readonly ModelCases[] = [
  ...coa,
  ...others,
  ...furtherFeeds,
  ...sumsFeeds,
  ...sumsQueries,
  stays,
  legalSpells,
  ...people,
  ...places,
  ...workAndAccess,
  ...furtherCore,
  ...days,
  ...bsnWaits,
  ...firstWork,
  ...permits,
  ...links,
  ...d1AndF1,
  g1,
  ...permitsAndWork,
  ...spells,
  ...curves,
  ...cells,
];
