/** An address that leads nowhere, and where to go from it. */
export default function NotFound() {
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p className="lede">
        Pages of pairs are at addresses such as <a href="/trade/AZE/SRB">/trade/AZE/SRB</a>, with
        the codes or the names of two countries. <a href="/">All pairs, countries and datasets</a>{" "}
        are on the first page.
      </p>
    </>
  );
}
