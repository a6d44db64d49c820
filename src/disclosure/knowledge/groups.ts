// Disjoint groups of numbers, joined two by two (union-find).

export class Groups {
  private readonly parent: number[];

  /** Every number below `size` in a group of its own. */
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  /** A number that stands for the group of a member. */
  of(member: number): number {
    let root = member;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[member] = root;
    return root;
  }

  /** Puts all members into one group. */
  join(members: readonly number[]): void {
    for (const member of members) this.parent[this.of(member)] = this.of(members[0] ?? member);
  }
}
