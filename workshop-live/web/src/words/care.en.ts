import type { care as french } from './care.fr';

export const care: typeof french = {
  care: {
    locked: 'Your table does not write for the moment',
    hidden: 'A facilitator has hidden what you wrote',
    enteredFor: (table, happened) =>
      `entered by a facilitator${table ? ` for ${table}` : ''}${happened ? `, said at ${happened}` : ''}`,
    entered: (table, happened, at) =>
      `Entered by a facilitator${table ? ` for ${table}` : ''}${happened ? `, said at ${happened}` : ''}, noted at ${at}`,
    notForOthers:
      'Nobody’s confidential paper is entered for them: whoever entered it would know what it says. Lend a device for the vote: it joins the workshop with the code, under another name.',
    because: (reason) => `Reason: ${reason}`,
  },
  commands: {
    'hide-contribution': 'Hide a contribution',
    'restore-contribution': 'Show a contribution again',
    'lock-table': 'Suspend a table’s writing',
    'unlock-table': 'Let a table write again',
  },
};
