import type { Lang, Said } from './frames';
import type { Words } from '../words/fr';
import { typeset } from '../words/typeset';

const CHOSEN = 'tablee.language';

function chosen(): Lang {
  const kept = localStorage.getItem(CHOSEN);
  if (kept === 'fr' || kept === 'en') return kept;
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return (first as Lang | undefined) ?? 'fr';
}

/** The language of the screen: the browser's until somebody switches, then the one they chose. */
class Tongue {
  lang = $state<Lang>('fr');
  words = $state.raw<Words>(undefined as unknown as Words);

  async begin(): Promise<void> {
    await this.speak(chosen());
  }

  async choose(lang: Lang): Promise<void> {
    localStorage.setItem(CHOSEN, lang);
    await this.speak(lang);
  }

  /** What a method says, in this language and its typography. */
  say(said: Said | undefined): string {
    return this.set(said?.[this.lang] ?? '');
  }

  /** The typography of this language for words that come from the server. */
  set(text: string): string {
    return this.lang === 'fr' ? typeset(text) : text.replace(/'/g, '’');
  }

  private async speak(lang: Lang): Promise<void> {
    this.words = lang === 'fr' ? (await import('../words/fr')).fr : (await import('../words/en')).en;
    this.lang = lang;
    document.documentElement.lang = lang;
  }
}

export const tongue = new Tongue();
