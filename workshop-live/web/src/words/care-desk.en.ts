import type { careDesk as french } from './care-desk.fr';

export const careDesk: typeof french = {
  moderation: {
    hide: 'Hide',
    hidden: 'Hidden',
    hideHint:
      'Its author will read this reason. The others and the big screen will not see it any more; you will.',
    reason: 'Reason',
    because: (reason) => `Reason: ${reason}`,
    lock: 'Suspend writing',
    locked: 'Writing suspended',
    lockHint: 'The people at the table will read this reason.',
    unlock: 'Let them write again',
    list: 'Hidden contributions',
    none: 'Nothing is hidden.',
    kinds: {
      axis: 'Axis',
      row: 'Row of a grid',
      cell: 'Cell of a grid',
      facet: 'Facet',
      side: 'Opposing position',
      expectation: 'Expectation',
      answer: 'Group’s answer',
      grouping: 'Proposed grouping',
    },
  },
  forOthers: {
    title: 'Enter for somebody',
    text: 'For a table, or for a person without a device. The same rules hold, and the entry is marked.',
    who: 'For whom',
    nobody: 'For nobody',
    people: 'People without a device',
    happened: 'Said at (optional)',
    seat: (name) => `You are writing for ${name}`,
    seatText:
      'Everything you do here is in their name, counts against their budget and is marked “entered by a facilitator”.',
    leave: 'Done',
    gone: (name) => `${name} no longer takes part: nothing can be entered for them.`,
    noVotes:
      'A table does not vote and does not choose a group: each person does. For somebody without a device, choose them above.',
    addTitle: 'Add a person without a device',
    add: 'Add',
    name: 'First name or nickname',
    table: 'At which table',
    withoutDevice: 'without a device',
  },
  history: {
    'participant-added': 'Arrived without a device',
    'contribution-hidden': 'Contribution hidden',
    'contribution-restored': 'Contribution shown again',
    'table-locked': 'Writing suspended',
    'table-unlocked': 'Writing allowed again',
  },
};
