// What must stay protected in the editions of a pilot, found from the raw cells behind each edition and not from how the gate
// sees them; and what insiders know besides.

import type { RawCell } from '../../../../src/vocabulary/index.js';
import { nameOf } from './deduction.js';
import type { Aim } from './possible.js';
import type { PrintedCell } from './printed.js';

/** The raw cells behind an edition, by key of place and period. */
export interface Behind {
  readonly version: string;
  readonly raw: readonly RawCell[];
}

export type ProtectedKind =
  | 'hidden_count'
  | 'hidden_workers'
  | 'hidden_weeks'
  | 'month_in_run'
  | 'single_location'
  | 'elsewhere'
  | 'year_on_year'
  | 'revised_minus_first';

export interface ProtectedNumber {
  readonly kind: ProtectedKind;
  readonly aim: Aim;
  readonly truth: number;
}

const part = ({ parts }: RawCell, name: string): number =>
  parts.reduce((sum, each) => (each.name === name ? sum + each.value : sum), 0);

/** Names and true values of the numbers behind a raw cell, as a reader would call them. */
function numbersOf(
  raw: RawCell,
  version: string,
): (readonly [quantity: string, name: string, value: number])[] {
  const group = `${raw.groupKind}:${raw.groupValue}`;
  const of = (measure: string) => nameOf(measure, raw.period, group, version);
  switch (raw.indicator) {
    case 'C1':
      return [['n', of(`C1/${raw.measure}.n`), part(raw, 'n')]];
    case 'F1':
      return (
        [
          ['x', 'x'],
          ['w', 'w'],
          ['nonzero', 'persons_nonzero'],
          ['persons', 'persons'],
        ] as const
      ).map(([quantity, name]) => [quantity, of(`F1/share.${quantity}`), part(raw, name)] as const);
    case 'B2':
      return [
        ['x', of(`B2/${raw.measure}.x`), part(raw, 'x')],
        ['n', of('B2/n'), part(raw, 'n')],
      ];
    default:
      return [];
  }
}

/** All true values, by name; also of those who live at no location of the pilot. */
export function truthOf(behind: readonly Behind[]): Map<string, number> {
  const truth = new Map<string, number>();
  for (const { version, raw } of behind)
    for (const cell of raw) for (const [, name, value] of numbersOf(cell, version)) truth.set(name, value);
  for (const [name, value] of [...truth]) {
    if (!name.startsWith('C1') || !name.includes('@province:')) continue;
    const [measure = '', period = '', , version = ''] = name.split('@');
    const of = (group: string) => nameOf(measure, period, group, version);
    const [city, rural] = [truth.get(of('setting:city')), truth.get(of('setting:rural'))];
    if (city === undefined || rural === undefined) continue;
    truth.set(of('elsewhere'), Math.max(0, value - city - rural));
  }
  return truth;
}

/** Every protected number of all editions. */
export function protectedNumbers(
  printed: readonly PrintedCell[],
  truth: ReadonlyMap<string, number>,
  singles: ReadonlySet<string>,
): ProtectedNumber[] {
  const found: ProtectedNumber[] = [];
  const add = (kind: ProtectedKind, aim: Aim) => {
    const values = aim.map(([name, coefficient]) => [truth.get(name), coefficient] as const);
    if (values.some(([value]) => value === undefined)) return;
    found.push({
      kind,
      aim,
      truth: values.reduce((sum, [value, coefficient]) => sum + (value ?? 0) * coefficient, 0),
    });
  };
  const addPositive = (kind: ProtectedKind, name: string) => {
    if ((truth.get(name) ?? 0) > 0) add(kind, [[name, 1]]);
  };
  for (const { cell, version } of printed) {
    const group = `${cell.groupKind}:${cell.groupValue}`;
    const of = (measure: string, period = cell.period, where = group) =>
      nameOf(measure, period, where, version);
    const kind = cell.span !== null ? 'month_in_run' : undefined;
    const isProtected = cell.status === 'hidden' || cell.span !== null;
    if (cell.indicator === 'C1' && isProtected)
      addPositive(kind ?? 'hidden_count', of(`C1/${cell.measure}.n`));
    if (cell.indicator === 'F1' && isProtected)
      for (const quantity of ['x', 'nonzero'])
        addPositive(kind ?? 'hidden_workers', of(`F1/share.${quantity}`));
    if (cell.indicator === 'B2' && isProtected) {
      add('hidden_weeks', [[of(`B2/${cell.measure}.x`), 1]]);
      add('hidden_weeks', [
        [of('B2/n'), 1],
        [of(`B2/${cell.measure}.x`), -1],
      ]);
    }
    if (cell.indicator === 'C1' && cell.groupKind === 'province' && cell.measure !== 'persons')
      addPositive('elsewhere', of(`C1/${cell.measure}.n`, cell.period, 'elsewhere'));
    if (cell.indicator === 'C1' && cell.groupKind === 'setting')
      for (const code of singles)
        addPositive('single_location', of(`C1/${cell.measure}.n`, cell.period, `single:${code}`));
    if (cell.indicator === 'F1' && cell.groupKind === 'setting')
      for (const code of singles)
        for (const quantity of ['x', 'nonzero'])
          addPositive('single_location', of(`F1/share.${quantity}`, cell.period, `single:${code}`));
  }
  for (const difference of differences(printed)) add(difference.kind, difference.aim);
  return unique(found);
}

/** Counts against those of the year before, and against the same as printed first; not where one is printed as zero. */
function differences(printed: readonly PrintedCell[]): { kind: ProtectedKind; aim: Aim }[] {
  const forms = new Map<string, PrintedCell[]>();
  for (const each of printed) {
    if (each.cell.indicator !== 'C1') continue;
    forms.set(each.cell.key, [...(forms.get(each.cell.key) ?? []), each]);
  }
  const nameIn = ({ cell, version }: PrintedCell) =>
    nameOf(`C1/${cell.measure}.n`, cell.period, `${cell.groupKind}:${cell.groupValue}`, version);
  const isZero = ({ cell }: PrintedCell) => cell.status === 'zero';
  const minus = (kind: ProtectedKind, later: PrintedCell | undefined, earlier: PrintedCell | undefined) =>
    later === undefined || earlier === undefined || isZero(later) || isZero(earlier)
      ? []
      : [
          {
            kind,
            aim: [
              [nameIn(later), 1],
              [nameIn(earlier), -1],
            ] as Aim,
          },
        ];
  return [...forms].flatMap(([key, all]) => {
    const year = Number(/\/year-(\d)\//.exec(key)?.[1] ?? 0);
    const before = forms.get(key.replace(`/year-${year}/`, `/year-${year - 1}/`)) ?? [];
    return [
      ...(year > 1
        ? all.flatMap((later) => before.flatMap((earlier) => minus('year_on_year', later, earlier)))
        : []),
      ...all.slice(1).flatMap((later, index) => minus('revised_minus_first', later, all[index])),
    ];
  });
}

const unique = (numbers: readonly ProtectedNumber[]): ProtectedNumber[] => [
  ...new Map(numbers.map((number) => [JSON.stringify(number.aim), number])).values(),
];

/** Someone who knows more: limits of numbers by name. */
export interface Insider {
  readonly name: string;
  readonly knows: ReadonlyMap<string, readonly [number, number]>;
}

/** The largest employer, and the partner of every location. */
export function insidersOf(behind: readonly Behind[]): Insider[] {
  const employer = new Map<string, readonly [number, number]>();
  const partners = new Map<string, Map<string, readonly [number, number]>>();
  for (const { version, raw } of behind)
    for (const cell of raw) {
      const largest = part(cell, 'largest');
      for (const [quantity, name, value] of numbersOf(cell, version)) {
        if (largest > 0 && (quantity === 'n' || quantity === 'nonzero'))
          employer.set(name, [largest, Number.POSITIVE_INFINITY]);
        if (cell.groupKind !== 'location' && cell.groupKind !== 'single') continue;
        const own = partners.get(cell.groupValue) ?? new Map();
        partners.set(cell.groupValue, own.set(name, [value, value]));
      }
    }
  return [
    { name: 'largest employer', knows: employer },
    ...[...partners].map(([code, knows]) => ({ name: `partner of ${code}`, knows })),
  ];
}
