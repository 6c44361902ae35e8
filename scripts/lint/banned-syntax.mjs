/** Reading the environment anywhere but where it is parsed. */
export const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read and parsed once, in lib/config.ts (in the sandbox: sandbox/settings.ts).',
};

/** Markup from strings, in JSX or in props. */
export const rawMarkup = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name='innerHTML']",
  message: 'Names come from other people: render them as text.',
};

/** Tests that sleep, skip or focus. */
export const weakTests = [
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: 'Wait for the thing, not for time.' },
  { selector: "Literal[value='networkidle']", message: 'Wait for what a person would see.' },
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip|fixme)$/][callee.object.name=/^(test|it|describe)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: "CallExpression[callee.property.name=/^(only|skip|fixme)$/][callee.object.property.name='describe']",
    message: 'Every test runs, always.',
  },
];
