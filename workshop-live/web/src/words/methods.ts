import type { Activity, Lang } from '../core/frames';
import type { Count, Part, Policy } from '../core/method-diff';
import type { Doer } from '../core/method';
import { setAll, typeset } from './typeset';

/** Words of the methods' screen only, so that no participant's tablet loads them. */
const activitiesFr: Record<Activity, string> = {
  join: "Rejoindre l'atelier",
  'propose-axes': 'Proposer des axes',
  'merge-axes': 'Regrouper des axes',
  vote: 'Voter',
  'validate-axes': 'Valider des axes',
  'join-groups': 'Rejoindre un groupe',
  'fill-grid': 'Remplir la grille',
  'say-expectations': 'Dire ses attentes',
  'assess-expectations': 'Dire si les attentes sont satisfaites',
  appropriate: 'Répondre aux questions du groupe',
};
const activitiesEn: Record<Activity, string> = {
  join: 'Join the workshop',
  'propose-axes': 'Propose axes',
  'merge-axes': 'Merge axes',
  vote: 'Vote',
  'validate-axes': 'Validate axes',
  'join-groups': 'Join a group',
  'fill-grid': 'Fill the grid',
  'say-expectations': 'Say expectations',
  'assess-expectations': 'Say whether expectations were met',
  appropriate: "Answer the group's questions",
};

const partsFr: Record<Part, string> = {
  phase: 'la phase',
  column: 'la colonne',
  facet: 'la sorte de remarque',
  question: 'la question',
};
const partsEn: Record<Part, string> = {
  phase: 'the phase',
  column: 'the column',
  facet: 'the kind of remark',
  question: 'the question',
};
const countsFr: Record<Count, string> = {
  minutes: 'durée prévue en minutes',
  axesPerTable: 'axes par table',
  votes: 'points par personne',
};
const countsEn: Record<Count, string> = {
  minutes: 'planned minutes',
  axesPerTable: 'axes per table',
  votes: 'dots per person',
};
const doersFr: Record<Doer, string> = {
  nobody: 'personne',
  everybody: 'tout le monde',
  facilitators: "l'animation seule",
};
const doersEn: Record<Doer, string> = {
  nobody: 'nobody',
  everybody: 'everybody',
  facilitators: 'facilitators only',
};
const policiesFr: Record<Policy, string> = {
  showsAuthors: 'Montrer qui a écrit quoi',
  groupsApart: 'Chaque groupe ne voit que sa page',
  hiddenUntilReveal: "Cacher les axes aux autres tables jusqu'à ce qu'on les dévoile",
};
const policiesEn: Record<Policy, string> = {
  showsAuthors: 'Show who wrote what',
  groupsApart: 'Each group sees its own page only',
  hiddenUntilReveal: 'Hide axes from other tables until they are revealed',
};

const french = {
  title: 'Méthodes',
  intro: "Une méthode, c'est un déroulé avec ses règles. Prenez-en une, changez-la, emportez-la ailleurs.",
  builtIn: 'livrée avec Tablée',
  ofProgramme: 'de votre démarche',
  version: (n: number) => `version ${n}`,
  phases: 'Phases',
  phaseCount: (n: number) => `${n} phases`,
  look: 'Voir et changer',
  take: 'Emporter le fichier',
  import: 'Ouvrir un fichier de méthode',
  importHint: "Un fichier .json enregistré d'ici ou envoyé par une autre équipe.",
  notReadable: "Ce fichier n'est pas une méthode : il lui manque le format « tablee-method/1 ».",
  tooLong: 'Ce fichier est trop long pour une méthode.',
  noProgramme:
    "Pour publier une méthode dans votre démarche, ouvrez cette page depuis un atelier que vous animez. Sans cela, vous pouvez l'enregistrer comme fichier.",
  editing: (title: string) => `Changer « ${title} »`,
  copyOf: 'Celle-ci est livrée avec Tablée : vos changements feront une méthode à vous.',
  name: 'Nom de la méthode',
  about: 'À quoi elle sert, comment la préparer',
  french: 'en français',
  english: 'en anglais',
  limits: 'Limites',
  mostAxes: 'Axes par table, au plus',
  dots: 'Points par personne au vote',
  less: 'Un de moins',
  more: 'Un de plus',
  phaseTitle: 'Titre de la phase',
  guidance: 'Consigne affichée',
  who: 'Qui fait quoi dans cette phase',
  activities: activitiesFr,
  doers: doersFr,
  policies: policiesFr,
  policy: 'Règles de la phase',
  minutes: 'Durée prévue (minutes)',
  own: 'Budget propre à la phase',
  ownAxes: 'Axes par table (vide : comme la méthode)',
  ownVotes: 'Points par personne (vide : comme la méthode)',
  addPhase: 'Ajouter une phase',
  newPhase: 'Nouvelle phase',
  columns: 'Colonnes de la grille',
  facets: 'Sortes de remarques',
  questions: "Questions de l'appropriation",
  addColumn: 'Ajouter une colonne',
  addFacet: 'Ajouter une sorte de remarque',
  addQuestion: 'Ajouter une question',
  none: 'Aucune.',
  up: (title: string) => `Monter « ${title} »`,
  down: (title: string) => `Descendre « ${title} »`,
  remove: (title: string) => `Retirer « ${title} »`,
  removed: (title: string) => `« ${title} » est retiré.`,
  untitled: 'sans titre',
  publish: 'Publier dans la démarche',
  publishing: 'Publication…',
  published: (n: number) => `Publiée : version ${n}.`,
  download: 'Enregistrer comme fichier',
  check: 'Vérifier',
  sound: 'Tout va bien : cette méthode peut servir.',
  unsaid: (n: number) => `Il manque ${n} titre${n < 2 ? '' : 's'} dans l'une des langues.`,
  faults: 'Ce qui ne va pas',
  movedOn: "Quelqu'un a publié une autre version entre-temps. Comparez, puis repartez d'elle.",
  compare: 'Comparer',
  compareTitle: 'Comparer deux méthodes',
  from: 'De',
  to: 'À',
  draft: 'ce que vous changez',
  noDifference: 'Rien ne change.',
  count: (n: number) => (n < 2 ? `${n} différence` : `${n} différences`),
  backToList: 'Toutes les méthodes',
  at: {
    phases: (n: number) => `Phase ${n}`,
    columns: (n: number) => `Colonne ${n}`,
    facets: (n: number) => `Remarque ${n}`,
    questions: (n: number) => `Question ${n}`,
  },
  problems: {
    missing: 'il manque quelque chose',
    unknown: 'inconnu',
    'wrong-form': 'la forme ne convient pas',
    'too-long': 'trop long',
    'too-many': 'trop nombreux',
    'out-of-range': 'hors des limites',
    duplicate: 'cet identifiant sert déjà',
    markup: 'pas de balises ici',
    contradiction: 'incompatible avec le reste de la phase',
  } as Record<string, string>,
  diff: {
    renamed: (before: string, after: string) =>
      `La méthode s'appelait « ${before} » et s'appelle « ${after} ».`,
    about: 'Sa présentation a changé.',
    maxAxesPerTable: (before: number, after: number) =>
      `Axes par table, au plus : ${after} au lieu de ${before}.`,
    voteBudget: (before: number, after: number) => `Points par personne : ${after} au lieu de ${before}.`,
    added: (part: Part, title: string) => `Il y a en plus ${partsFr[part]} « ${title} ».`,
    removed: (part: Part, title: string) => `Il n'y a plus ${partsFr[part]} « ${title} ».`,
    reworded: (part: Part, before: string, after: string) =>
      `Pour ${partsFr[part]}, « ${before} » devient « ${after} ».`,
    moved: (part: Part, title: string, after: string) =>
      after
        ? `On trouve ${partsFr[part]} « ${title} » après « ${after} ».`
        : `On trouve ${partsFr[part]} « ${title} » en premier.`,
    guidance: (phase: string) => `${phase} : la consigne a changé.`,
    activity: (phase: string, activity: Activity, before: Doer, after: Doer) =>
      `${phase} : « ${activitiesFr[activity] ?? activity} », ${doersFr[after]} au lieu de ${doersFr[before]}.`,
    policy: (phase: string, policy: Policy, on: boolean) =>
      `${phase} : « ${policiesFr[policy]} », ${on ? 'oui' : 'non'}.`,
    counted: (phase: string, count: Count, before: string, after: string) =>
      `${phase} : ${countsFr[count]}, ${after} au lieu de ${before}.`,
    nothing: 'rien de dit',
  },
};

export type MethodWords = typeof french;

const english: MethodWords = {
  title: 'Methods',
  intro: 'A method is a course of phases with its rules. Take one, change it, carry it elsewhere.',
  builtIn: 'comes with Tablée',
  ofProgramme: 'of your programme',
  version: (n) => `version ${n}`,
  phases: 'Phases',
  phaseCount: (n) => `${n} phases`,
  look: 'See and change',
  take: 'Take the file',
  import: 'Open a method file',
  importHint: 'A .json file saved from here, or sent by another team.',
  notReadable: 'This file is no method: it lacks the format “tablee-method/1”.',
  tooLong: 'This file is too long for a method.',
  noProgramme:
    'To publish a method in your programme, open this page from a workshop that you facilitate. Without one, you can save it as a file.',
  editing: (title) => `Change “${title}”`,
  copyOf: 'This one comes with Tablée: your changes will make a method of your own.',
  name: 'Name of the method',
  about: 'What it is for, how to prepare it',
  french: 'in French',
  english: 'in English',
  limits: 'Limits',
  mostAxes: 'Axes per table, at most',
  dots: 'Dots per person in a vote',
  less: 'One less',
  more: 'One more',
  phaseTitle: 'Title of the phase',
  guidance: 'Guidance shown',
  who: 'Who does what in this phase',
  activities: activitiesEn,
  doers: doersEn,
  policies: policiesEn,
  policy: 'Rules of the phase',
  minutes: 'Planned time (minutes)',
  own: 'A budget of its own',
  ownAxes: "Axes per table (empty: the method's)",
  ownVotes: "Dots per person (empty: the method's)",
  addPhase: 'Add a phase',
  newPhase: 'New phase',
  columns: 'Columns of the grid',
  facets: 'Kinds of remarks',
  questions: 'Questions to the groups',
  addColumn: 'Add a column',
  addFacet: 'Add a kind of remark',
  addQuestion: 'Add a question',
  none: 'None.',
  up: (title) => `Move “${title}” up`,
  down: (title) => `Move “${title}” down`,
  remove: (title) => `Remove “${title}”`,
  removed: (title) => `“${title}” is removed.`,
  untitled: 'untitled',
  publish: 'Publish in the programme',
  publishing: 'Publishing…',
  published: (n) => `Published as version ${n}.`,
  download: 'Save as a file',
  check: 'Check',
  sound: 'All is well: this method can be run.',
  unsaid: (n) => `${n} ${n === 1 ? 'title is' : 'titles are'} missing in one of the languages.`,
  faults: 'What is wrong',
  movedOn: 'Somebody has published another version meanwhile. Compare, then start from that one.',
  compare: 'Compare',
  compareTitle: 'Compare two methods',
  from: 'From',
  to: 'To',
  draft: 'what you are changing',
  noDifference: 'Nothing changes.',
  count: (n) => (n === 1 ? `${n} difference` : `${n} differences`),
  backToList: 'All methods',
  at: {
    phases: (n) => `Phase ${n}`,
    columns: (n) => `Column ${n}`,
    facets: (n) => `Remark ${n}`,
    questions: (n) => `Question ${n}`,
  },
  problems: {
    missing: 'something is missing',
    unknown: 'unknown',
    'wrong-form': 'not in the right form',
    'too-long': 'too long',
    'too-many': 'too many',
    'out-of-range': 'out of range',
    duplicate: 'this id is used already',
    markup: 'no tags here',
    contradiction: 'does not go with the rest of the phase',
  },
  diff: {
    renamed: (before, after) => `The method was called “${before}” and is called “${after}”.`,
    about: 'Its description has changed.',
    maxAxesPerTable: (before, after) => `Axes per table, at most: ${after} instead of ${before}.`,
    voteBudget: (before, after) => `Dots per person: ${after} instead of ${before}.`,
    added: (part, title) => `There is more: ${partsEn[part]} “${title}”.`,
    removed: (part, title) => `Gone is ${partsEn[part]} “${title}”.`,
    reworded: (part, before, after) => `For ${partsEn[part]}, “${before}” becomes “${after}”.`,
    moved: (part, title, after) =>
      after
        ? `You find ${partsEn[part]} “${title}” after “${after}”.`
        : `You find ${partsEn[part]} “${title}” first.`,
    guidance: (phase) => `${phase}: the guidance has changed.`,
    activity: (phase, activity, before, after) =>
      `${phase}: “${activitiesEn[activity] ?? activity}”, ${doersEn[after]} instead of ${doersEn[before]}.`,
    policy: (phase, policy, on) => `${phase}: “${policiesEn[policy]}”, ${on ? 'yes' : 'no'}.`,
    counted: (phase, count, before, after) => `${phase}: ${countsEn[count]}, ${after} instead of ${before}.`,
    nothing: 'nothing said',
  },
};

export const methodWords: Record<Lang, MethodWords> = {
  fr: setAll(french, typeset),
  en: setAll(english, (text) => text.replace(/'/g, '’')),
};
