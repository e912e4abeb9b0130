/** Where in the application we are: `/p#token&at=12`. What stands behind `#` never leaves the device. */
class Place {
  path = $state(location.pathname);
  hash = $state(location.hash);

  begin(): void {
    const moved = () => {
      this.path = location.pathname;
      this.hash = location.hash;
    };
    addEventListener('popstate', moved);
    addEventListener('hashchange', moved);
  }

  /** The part before the first `&`: a token or a join code. */
  get key(): string {
    return this.hash.replace(/^#/, '').split('&')[0] ?? '';
  }

  get more(): URLSearchParams {
    return new URLSearchParams(this.hash.split('&').slice(1).join('&'));
  }

  go(to: string): void {
    history.pushState(null, '', to);
    this.path = location.pathname;
    this.hash = location.hash;
    scrollTo(0, 0);
  }

  /** The same page with another fragment, without a step in the history. */
  settle(hash: string): void {
    history.replaceState(null, '', location.pathname + hash);
    this.hash = hash;
  }
}

export const place = new Place();

export const linkTo = (path: string, token: string) => `${location.origin}${path}#${token}`;
