import { REGIONS, SENIORITIES } from '../model/role.ts';
import { describedBy, FaultMessage, Field, isInvalid } from './field.tsx';
import type { FormFault, FormField, FormState } from './form-state.ts';
import { type ListedRole, RoleSelect } from './role-select.tsx';
import { REGION_NAMES, SENIORITY_NAMES, STAGE_NAMES } from './words.ts';

interface JobFieldsProps {
  readonly state: FormState;
  readonly roles: readonly ListedRole[];
}

/** The job that the CV was sent for: role or ad, level, country, and how far the application got. */
export function JobFields({ state, roles }: JobFieldsProps) {
  const { fault } = state;
  return (
    <>
      <Field
        name="role"
        label="The role you applied for"
        hint="Not listed? Paste the job ad below."
        fault={fault}
      >
        <RoleSelect roles={roles} value={state.role} fault={fault} />
      </Field>
      <Field
        name="jobAd"
        label="The job ad"
        optional
        hint="Paste it, and the check uses what this ad asks for."
        fault={fault}
      >
        <textarea
          id="jobAd"
          name="jobAd"
          rows={4}
          aria-describedby={describedBy('jobAd', true, fault)}
          aria-invalid={isInvalid('jobAd', fault)}
        >
          {state.jobAd}
        </textarea>
      </Field>
      <div class="field-pair">
        <Field name="seniority" label="Level" fault={fault}>
          <Select
            name="seniority"
            fault={fault}
            value={state.seniority}
            options={[
              ['', 'As the title or the ad says'] as const,
              ...SENIORITIES.map((level) => [level, SENIORITY_NAMES[level]] as const),
            ]}
          />
        </Field>
        <Field name="region" label="Country of the job" fault={fault}>
          <Select
            name="region"
            fault={fault}
            value={state.region}
            options={REGIONS.map((code) => [code, REGION_NAMES[code]] as const)}
          />
        </Field>
      </div>
      <StageChoice state={state} />
    </>
  );
}

interface SelectProps {
  readonly name: FormField;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly fault: FormFault | null;
}

function Select({ name, value, options, fault }: SelectProps) {
  return (
    <select
      id={name}
      name={name}
      aria-describedby={describedBy(name, false, fault)}
      aria-invalid={isInvalid(name, fault)}
    >
      {options.map(([id, text]) => (
        <option value={id} selected={id === value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function StageChoice({ state }: { readonly state: FormState }) {
  return (
    <fieldset class="field choices" id="stage">
      <legend>When did they say no?</legend>
      {state.fault?.field === 'stage' && <FaultMessage name="stage" fault={state.fault} />}
      {Object.entries(STAGE_NAMES).map(([id, text]) => (
        <label class="choice">
          <input type="radio" name="stage" value={id} checked={id === state.stage} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
