// The user name under which a command runs.

import { userInfo } from 'node:os';

/** As the operating system says; the number of the user where it knows no name. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
