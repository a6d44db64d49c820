// The one place that looks inside zod. zod 4.6 keeps its checks in `_zod.def.checks` (`_zod.bag` stays empty). They are
// taken one by one; a check that nobody took has no SQL form and is refused: one that was dropped in silence would let
// bad rows through.

/** The parts of a zod definition that are looked at. */
export interface ZodDefinition {
  readonly type: string;
  readonly format?: string;
  readonly coerce?: boolean;
  readonly checks?: readonly { readonly _zod: { readonly def: ZodCheck } }[];
  readonly innerType?: ZodSchema;
  readonly shape?: Readonly<Record<string, ZodSchema>>;
  readonly entries?: Readonly<Record<string, string>>;
}

interface ZodCheck {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

export interface ZodSchema {
  readonly _zod: { readonly def: ZodDefinition };
  readonly meta: () => unknown;
}

/** Takes the checks of one schema. Every method throws where the schema is not as it asks. */
export class ZodChecks {
  private readonly left: ZodCheck[];

  constructor(private readonly definition: ZodDefinition) {
    this.left = (definition.checks ?? []).map((each) => each._zod.def);
    if (definition.coerce) throw new Error('coerce has no SQL form');
  }

  /** The schema is of this type and format and no other. */
  only(type: string, format?: string): void {
    const { type: found, format: foundFormat } = this.definition;
    if (found !== type || foundFormat !== format)
      throw new Error(`${foundFormat ?? found} where ${format ?? type} belongs has no SQL form`);
  }

  /** Nothing is left. */
  done(): void {
    const [first] = this.left;
    if (first) throw new Error(`the check ${first.format ?? first.check} has no SQL form here`);
  }

  maximumLength(): number {
    const maximum = this.take((check) => check.check === 'max_length')?.maximum;
    if (maximum === undefined) throw new Error('a text without a longest length');
    return maximum;
  }

  pattern(): RegExp | undefined {
    return this.take((check) => check.check === 'string_format' && check.format === 'regex')?.pattern;
  }

  /** Both bounds, inclusive; nothing else may be left. */
  bounds(): { min: number; max: number } {
    const min = this.take((check) => check.check === 'greater_than' && check.inclusive === true)?.value;
    const max = this.take((check) => check.check === 'less_than' && check.inclusive === true)?.value;
    this.done();
    if (min === undefined || max === undefined) throw new Error('a number without both bounds');
    return { min, max };
  }

  codes(): readonly string[] {
    this.only('enum');
    this.done();
    return Object.values(this.definition.entries ?? {});
  }

  private take(wanted: (check: ZodCheck) => boolean): ZodCheck | undefined {
    const index = this.left.findIndex(wanted);
    return index < 0 ? undefined : this.left.splice(index, 1)[0];
  }
}
