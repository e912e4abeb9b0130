import type { care as french } from './care.fr';

export const care: typeof french = {
  care: {
    locked: 'Your table does not write for the moment',
    hidden: 'A facilitator has hidden what you wrote',
    enteredBy: 'entered by a facilitator',
    entered: (table, happened, at) =>
      `Entered by a facilitator${table ? ` for ${table}` : ''}${happened ? `, said at ${happened}` : ''}, noted at ${at}`,
    because: (reason) => `Reason: ${reason}`,
  },
  commands: {
    'hide-contribution': 'Hide a contribution',
    'restore-contribution': 'Show a contribution again',
    'lock-table': 'Suspend a table’s writing',
    'unlock-table': 'Let a table write again',
  },
};
