/** What only facilitators are told. */
export const careDesk = {
  moderation: {
    hide: 'Masquer',
    hidden: 'Masqué',
    hideHint:
      "L'auteur lira cette raison. Les autres et le grand écran ne verront plus la contribution, vous si.",
    reason: 'Raison',
    because: (reason: string) => `Raison : ${reason}`,
    lock: "Suspendre l'écriture",
    locked: 'Écriture suspendue',
    lockHint: 'Les personnes de la table liront cette raison.',
    unlock: "Rendre l'écriture",
    list: 'Contributions masquées',
    none: "Rien n'est masqué.",
    kinds: {
      axis: 'Axe',
      row: 'Ligne de grille',
      cell: 'Case de grille',
      facet: 'Facette',
      side: 'Position opposée',
      expectation: 'Attente',
      answer: 'Réponse de groupe',
      grouping: 'Rapprochement proposé',
    },
  },
  history: {
    'contribution-hidden': 'Contribution masquée',
    'contribution-restored': 'Contribution rendue visible',
    'table-locked': 'Écriture suspendue',
    'table-unlocked': 'Écriture rendue',
  },
};
