// Group disclosure: a sensitive outcome that holds for no one, for everyone or for almost everyone of a group that can be
// recognised tells it of each of them, however large the counts are (ESSnet guidelines on output checking, 2015).

export interface GroupRule {
  /** Above this share of a small group an outcome holds for almost everyone. */
  readonly almostAll: number;
  /** Groups of this many persons are large enough for such a share. */
  readonly largeGroup: number;
}

export const usualGroupRule: GroupRule = { almostAll: 0.9, largeGroup: 50 };

/** True where a share (0-1) of a sensitive outcome tells it of each member of a group of this many persons. */
export const isGroupDisclosure = (
  share: number,
  persons: number,
  { almostAll, largeGroup }: GroupRule = usualGroupRule,
): boolean => share === 0 || share === 1 || (share > almostAll && persons < largeGroup);
