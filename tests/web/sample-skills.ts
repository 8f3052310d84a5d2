import type { Evidence } from '../../src/model/finding.ts';
import type { MatchedSkill, Report } from '../../src/model/report.ts';
import { quoted } from './quoted.ts';

const skill = (
  id: string,
  name: string,
  strength: MatchedSkill['strength'],
  evidence: readonly Evidence[],
  more: Partial<MatchedSkill> = {},
): MatchedSkill => ({
  id,
  name,
  need: 'essential',
  strength,
  claim: 'stated',
  years: null,
  lastUsed: null,
  via: 'name',
  from: name,
  evidence,
  ...more,
});

export const SKILLS: Report['skills'] = {
  matched: [
    skill(
      'java',
      'Java',
      'shown',
      [quoted('Java and Spring Boot', 'experience'), quoted('Java that', 'experience')],
      {
        years: 7.5,
        lastUsed: 'present',
      },
    ),
    skill('rest', 'REST APIs', 'shown', [quoted('REST APIs', 'experience')], {
      years: 2,
      lastUsed: '2021-02',
    }),
    skill('docker', 'Docker', 'listed', [quoted('Docker', 'skills')]),
    skill('kubernetes', 'Kubernetes', 'listed', [quoted('k8s', 'skills')], {
      via: 'alias',
      from: 'k8s',
      need: 'desirable',
    }),
  ],
  partial: [
    {
      ...skill('postgresql', 'PostgreSQL', 'shown', [quoted('MySQL to a new schema', 'experience')]),
      instead: 'mysql',
      why: 'MySQL is close to PostgreSQL',
    },
  ],
  missing: [
    { id: 'aws', name: 'A cloud platform', need: 'essential', anyOf: ['aws', 'azure', 'google-cloud'] },
    { id: 'message-queues', name: 'Message queues', need: 'desirable', anyOf: ['message-queues'] },
  ],
  other: [{ id: 'jenkins', name: 'Jenkins', strength: 'listed', evidence: [quoted('Jenkins', 'skills')] }],
};
