import { CATEGORIES } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { Layout } from './layout.tsx';
import { CATEGORY_NAMES, SEVERITY_NAMES } from './words.ts';

/** All rules by the part of the score they belong to. */
export function RulesPage({ rules }: { readonly rules: readonly Rule[] }) {
  const groups = CATEGORIES.map((category) => ({
    category,
    members: rules.filter((rule) => rule.category === category),
  })).filter(({ members }) => members.length > 0);
  return (
    <Layout
      path="/rules"
      title="What is checked – CV pre-check"
      description="Every rule a CV is checked against, with its reason, its source and examples."
    >
      <article class="prose rules-page">
        <h1>What is checked</h1>
        <p class="lead">
          {rules.length} rules, each with its reason, where it comes from and examples. Beside them, the
          skills that a role asks for.
        </p>
        {groups.map(({ category, members }) => (
          <section aria-labelledby={`group-${category}`}>
            <h2 id={`group-${category}`}>{CATEGORY_NAMES[category]}</h2>
            <ul class="rule-list">
              {members.map((rule) => (
                <li>
                  <a href={`/rules/${rule.id}`}>{rule.title}</a>{' '}
                  <span class={`badge badge-${rule.severity}`}>{SEVERITY_NAMES[rule.severity]}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </Layout>
  );
}
