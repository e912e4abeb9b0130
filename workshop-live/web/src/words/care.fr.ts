/** What everybody is told of moderation, of entries made for others, and of taking back. */
export const care = {
  care: {
    locked: "Votre table n'écrit pas pour le moment",
    hidden: "L'animation a masqué ce que vous avez écrit",
    enteredFor: (table: string, happened: string | undefined) =>
      `saisi par l'animation${table ? ` pour ${table.replace(/^Table/, 'la table')}` : ''}${happened ? `, dit à ${happened}` : ''}`,
    entered: (table: string, happened: string | undefined, at: string) =>
      `Saisi par l'animation${table ? ` pour ${table.replace(/^Table/, 'la table')}` : ''}${happened ? `, dit à ${happened}` : ''}, noté à ${at}`,
    notForOthers:
      "Un bulletin confidentiel ne se saisit pour personne : qui le saisirait saurait ce qu'il dit. Prêtez un appareil le temps du vote : on y rejoint l'atelier avec le code, sous un autre nom.",
    because: (reason: string) => `Raison : ${reason}`,
  },
  commands: {
    'hide-contribution': 'Masquer une contribution',
    'restore-contribution': 'Rendre visible une contribution',
    'lock-table': "Suspendre l'écriture d'une table",
    'unlock-table': "Rendre l'écriture à une table",
  },
};
