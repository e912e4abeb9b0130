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
  forOthers: {
    title: "Saisir pour quelqu'un",
    text: "Pour une table, ou pour une personne sans appareil. Les mêmes règles s'appliquent, et la saisie est marquée.",
    who: 'Pour qui',
    nobody: 'Pour personne',
    people: 'Personnes sans appareil',
    happened: 'Dit à (facultatif)',
    seat: (name: string) => `Vous écrivez pour ${name.replace(/^Table/, 'la table')}`,
    seatText:
      "Tout ce que vous faites ici est à son nom, compte dans ses droits et porte la mention « saisi par l'animation ».",
    leave: 'Terminer',
    gone: (name: string) => `${name} ne participe plus : rien ne peut être saisi à sa place.`,
    noVotes:
      'Une table ne vote pas et ne choisit pas de groupe : cela revient à chaque personne. Pour une personne sans appareil, choisissez-la ci-dessus.',
    addTitle: 'Ajouter une personne sans appareil',
    add: 'Ajouter',
    name: 'Prénom ou surnom',
    table: 'À quelle table',
    withoutDevice: 'sans appareil',
  },
  history: {
    'participant-added': 'Arrivée sans appareil',
    'contribution-hidden': 'Contribution masquée',
    'contribution-restored': 'Contribution rendue visible',
    'table-locked': 'Écriture suspendue',
    'table-unlocked': 'Écriture rendue',
  },
};
