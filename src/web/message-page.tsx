import { Layout } from './layout.tsx';

interface MessagePageProps {
  readonly title: string;
  readonly detail: string;
}

/** A page that only says what happened and where to go. */
export function MessagePage({ title, detail }: MessagePageProps) {
  return (
    <Layout title={`${title} – CV pre-check`}>
      <article class="prose">
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        <p>
          <a href="/">To the form</a>
        </p>
      </article>
    </Layout>
  );
}
