import { originOf } from "@/app/chart/address";
import { reading } from "@/app/database";
import { dataPackage } from "@/lib/exchange/data-package";
import { findDataset } from "@/lib/store/datasets";
import { asOfQuerySchema, withQuery } from "../../../query";
import { withVersion } from "../../../with-version";
import { refuseAbsent } from "../../import-upload";

type Context = { readonly params: Promise<{ readonly dataset: string }> };

/** A dataset described as a Data Package, whose one resource is its tidy CSV. */
export const GET = withVersion(
  (request: Request, { params }: Context): Promise<Response> =>
    withQuery(asOfQuerySchema, async ({ asOf }) => {
      const id = (await params).dataset;
      const found = await findDataset(await reading(), id, { asOf });
      if (!found) return refuseAbsent(id);
      const { dataset, vintages } = found;
      const query = new URLSearchParams({ dataset: dataset.id, ...(asOf ? { asOf } : {}) });
      return Response.json(
        dataPackage(dataset, {
          path: `${originOf(request.headers) ?? new URL(request.url).origin}/api/v1/observations.csv?${query}`,
          created: vintages.at(-1)?.received ?? dataset.created,
        }),
      );
    })(request),
);
