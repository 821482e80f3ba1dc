import { describe, expect, inject, test } from "vitest";

const policyOf = async (path: string): Promise<string> =>
  (await fetch(inject("base") + path)).headers.get("content-security-policy") ?? "";

describe("the content security policy", () => {
  test("lets only scripts with the nonce of this very answer run", async () => {
    const [first, second] = await Promise.all([policyOf("/"), policyOf("/")]);
    const nonceOf = (policy: string): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonceOf(first)).not.toBe("");
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first).toContain("default-src 'none'");
    expect(first).not.toContain("unsafe-inline");
    expect(first).not.toContain("unsafe-eval");
  });

  test.each(["/", "/trade/AZE/SRB", "/nowhere"])(
    "%s carries no script and no style of its own",
    async (path) => {
      const answer = await fetch(inject("base") + path);
      const html = await answer.text();
      const nonce = /'nonce-([^']+)'/.exec(
        answer.headers.get("content-security-policy") ?? "",
      )?.[1];
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(html.match(/<[^>]+ style="/g) ?? []).toEqual([]);
    },
  );

  test.each(["/", "/api/health", "/chart.svg?reporter=AZE&partner=SRB"])(
    "%s is not sniffed, not framed",
    async (path) => {
      const { headers } = await fetch(inject("base") + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    },
  );
});
