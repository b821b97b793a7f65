import { requirementsOf } from '#catalogue/model/counts.ts';
import { csvColumnsOf } from '#catalogue/publish/csv.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** Returns the static paths of the CSV files of roles. All have the same columns, since they are joined into one file. */
export async function csvPaths() {
  const { roles } = await loadCatalogue();
  const columns = csvColumnsOf(roles.flatMap(requirementsOf));
  return roles.map((role) => ({ params: { role: role.id }, props: { role, columns } }));
}
