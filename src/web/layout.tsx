import type { Child } from 'hono/jsx';
import { assetPaths } from './asset-paths.ts';

interface LayoutProps {
  readonly title: string;
  readonly description?: string;
  /** Address of this page, to mark it in the navigation. */
  readonly path?: string;
  readonly children: Child;
}

const LINKS = [
  { path: '/compare', text: 'Compare versions' },
  { path: '/rules', text: 'What is checked' },
  { path: '/privacy', text: 'Privacy' },
] as const;

/** The frame of every page: title, navigation, main part and footer, in landmarks that assistive software knows. */
export function Layout({ title, description, path, children }: LayoutProps) {
  return (
    <html lang="en-NZ">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content={path === '/' ? 'index' : 'noindex'} />
        <title>{title}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="icon" type="image/svg+xml" href={assetPaths.icon} />
        <link rel="stylesheet" href={assetPaths.styles} />
        <script src={assetPaths.script} defer></script>
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the main part
        </a>
        <SiteHeader path={path ?? ''} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}

function SiteHeader({ path }: { readonly path: string }) {
  return (
    <header class="site-header">
      <a class="wordmark" href="/" aria-current={path === '/' ? 'page' : undefined}>
        <svg class="wordmark-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path class="sign-sheet" d="M5 2.5h9.5L19 7v14.5H5z" />
          <path class="sign-mark" d="M7.5 10.2h9v4h-9z" />
          <path class="sign-line" d="M8 12.2h8M8 17.5h5" />
        </svg>
        CV pre-check
      </a>
      <nav aria-label="Site">
        <ul>
          {LINKS.map((link) => (
            <li>
              <a href={link.path} aria-current={path === link.path ? 'page' : undefined}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function SiteFooter() {
  return (
    <footer class="site-footer">
      <p>
        CV pre-check judges a document, never a person, and keeps nothing you send.{' '}
        <a href="/rules">Every rule</a> and its source is open to read; for programs there is{' '}
        <a href="/openapi.json">an API</a>.
      </p>
    </footer>
  );
}
