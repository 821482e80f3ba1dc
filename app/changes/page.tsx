import type { Metadata } from "next";
import { reading } from "@/app/database";
import { RecentList } from "@/app/ui/recent-list";
import { listRecentChanges } from "@/lib/store/recent";

export const metadata: Metadata = { title: "Recently changed" };

const mostChanges = 100;

/** What came in last, the latest first. */
export default async function Changes() {
  return (
    <>
      <h1>Recently changed</h1>
      <p className="lede">
        Files that came in, articles that were added, and facts that were corrected. What a file
        changed of earlier figures stands on the page of its dataset.
      </p>
      <RecentList changes={await listRecentChanges(await reading(), mostChanges)} />
    </>
  );
}
