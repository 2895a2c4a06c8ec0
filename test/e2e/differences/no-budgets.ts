import { changeResources } from '../cloud/templates.ts';

/** Difference: MiniStack's CloudFormation knows no AWS::Budgets::Budget. Its stack is deployed without it. */
export const leaveOutBudgets = (assembly: string): Promise<void> =>
  changeResources(assembly, (resource) => (resource.Type === 'AWS::Budgets::Budget' ? undefined : resource));
