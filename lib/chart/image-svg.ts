import { createCanvas } from "@napi-rs/canvas";
import { type FontParts, parseFont, withWeightAxis } from "./image-fonts";
import { glyphSize, outlineOf } from "./image-glyphs";

type State = {
  fillStyle: string;
  strokeStyle: string;
  globalAlpha: number;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  lineDash: number[];
  origin: { x: number; y: number };
};

const initialState = (): State => ({
  fillStyle: "#000000",
  strokeStyle: "#000000",
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  font: "400 12px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  lineDash: [],
  origin: { x: 0, y: 0 },
});

/** Hundredths of a pixel are finer than any screen. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** What no XML may hold, however it is written. */
const notXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text as it may stand in SVG; what may not stand there at all is shown as a replacement character. */
export const escapeXml = (text: string): string =>
  text.replace(notXml, "\ufffd").replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const baselineShift: Readonly<Record<string, number>> = {
  middle: 0.36,
  top: 0.93,
  hanging: 0.8,
  bottom: -0.24,
};

/**
 * A drawing context that writes SVG: the part of a canvas's that Chart.js and the pictures use, without turned
 * text. Words become outlines, each letter once, since an SVG shown as an image has no access to the fonts of
 * its page.
 */
export class SvgContext {
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  private state = initialState();
  private readonly saved: State[] = [];
  private path: string[] = [];
  private readonly elements: string[] = [];
  private readonly glyphs = new Map<string, { id: string; outline: string }>();
  private readonly ruler = withWeightAxis(createCanvas(1, 1).getContext("2d"));

  constructor(width: number, height: number) {
    this.canvas = { width, height, getContext: () => this };
  }

  get fillStyle(): string {
    return this.state.fillStyle;
  }
  set fillStyle(value: string) {
    this.state.fillStyle = value;
  }
  get strokeStyle(): string {
    return this.state.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.state.strokeStyle = value;
  }
  get globalAlpha(): number {
    return this.state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.state.globalAlpha = value;
  }
  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(value: number) {
    this.state.lineWidth = value;
  }
  get lineCap(): string {
    return this.state.lineCap;
  }
  set lineCap(value: string) {
    this.state.lineCap = value;
  }
  get lineJoin(): string {
    return this.state.lineJoin;
  }
  set lineJoin(value: string) {
    this.state.lineJoin = value;
  }
  get font(): string {
    return this.state.font;
  }
  set font(value: string) {
    this.state.font = value;
  }
  get textAlign(): string {
    return this.state.textAlign;
  }
  set textAlign(value: string) {
    this.state.textAlign = value;
  }
  get textBaseline(): string {
    return this.state.textBaseline;
  }
  set textBaseline(value: string) {
    this.state.textBaseline = value;
  }

  save(): void {
    this.saved.push({ ...this.state, origin: { ...this.state.origin } });
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }
  translate(x: number, y: number): void {
    this.state.origin = { x: this.state.origin.x + x, y: this.state.origin.y + y };
  }
  /** All text is horizontal; Chart.js turns it by nothing. */
  rotate(angle: number): void {
    if (angle !== 0) throw new Error("a picture has no turned text");
  }
  setTransform(_a: number, _b: number, _c: number, _d: number, x: number, y: number): void {
    this.state.origin = { x, y };
  }
  resetTransform(): void {
    this.state.origin = { x: 0, y: 0 };
  }
  setLineDash(dash: number[]): void {
    this.state.lineDash = [...dash];
  }
  getLineDash(): number[] {
    return this.state.lineDash;
  }

  beginPath(): void {
    this.path = [];
  }
  closePath(): void {
    this.path.push("Z");
  }
  moveTo(x: number, y: number): void {
    this.path.push(`M${this.at(x, y)}`);
  }
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? "M" : "L"}${this.at(x, y)}`);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path.push(`C${this.at(ax, ay)} ${this.at(bx, by)} ${this.at(x, y)}`);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${this.at(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }
  /** Whole circles only: pictures have no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const r = short(radius);
    this.path.push(
      `M${this.at(x - radius, y)}a${r} ${r} 0 1 0 ${short(2 * radius)} 0a${r} ${r} 0 1 0 ${short(-2 * radius)} 0Z`,
    );
  }
  fill(): void {
    if (this.path.length > 0)
      this.elements.push(`<path d="${this.path.join("")}"${this.fillAttributes()}/>`);
  }
  stroke(): void {
    if (this.path.length > 0)
      this.elements.push(`<path d="${this.path.join("")}" fill="none"${this.strokeAttributes()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    if (width > 0 && height > 0)
      this.elements.push(`<rect${this.rectangle(x, y, width, height)}${this.fillAttributes()}/>`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.elements.push(
      `<rect${this.rectangle(x, y, width, height)} fill="none"${this.strokeAttributes()}/>`,
    );
  }
  /** Chart.js clips only the labels of axes, which the layout keeps inside already. */
  clip(): void {}
  /** A new drawing has nothing to clear. */
  clearRect(): void {}

  measureText(text: string): { width: number } {
    // Setting a font costs more than measuring with it.
    if (this.ruler.font !== this.state.font) this.ruler.font = this.state.font;
    return this.ruler.measureText(text);
  }

  fillText(text: string, x: number, y: number): void {
    const font = parseFont(this.state.font);
    const { width } = this.measureText(text);
    const before = { center: width / 2, right: width, end: width }[this.state.textAlign] ?? 0;
    const { origin } = this.state;
    const left = origin.x + x - before;
    const base = origin.y + y + font.size * (baselineShift[this.state.textBaseline] ?? 0);
    const scale = String(Math.round((font.size / glyphSize) * 1e6) / 1e6);
    const letters = this.lettersOf(text, font);
    this.elements.push(
      `<g transform="matrix(${scale} 0 0 ${scale} ${short(left)} ${short(base)})"${this.fillAttributes()}>${letters}</g>`,
    );
  }

  /** The SVG drawn so far, with words for those who cannot see it; `head` stands before everything else. */
  toSvg(head: string): string {
    const { width, height } = this.canvas;
    const outlines = [...this.glyphs.values()]
      .map(({ id, outline }) => `<path id="${id}" d="${outline}"/>`)
      .join("");
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
      `${head}<defs>${outlines}</defs>${this.elements.join("")}</svg>`
    );
  }

  /** Every letter stands where kerning puts it: after all before it, less its own width. */
  private lettersOf(text: string, font: FontParts): string {
    let before = "";
    return [...text]
      .map((letter) => {
        before += letter;
        const x = this.measureText(before).width - this.measureText(letter).width;
        const id = this.glyphId(letter, font);
        return id === undefined
          ? ""
          : `<use href="#${id}" x="${Math.round((x / font.size) * glyphSize)}"/>`;
      })
      .join("");
  }

  private glyphId(letter: string, font: FontParts): string | undefined {
    const key = `${font.weight} ${font.family} ${letter}`;
    const known = this.glyphs.get(key);
    if (known) return known.id;
    const outline = outlineOf(letter, font);
    if (outline === "") return undefined;
    const id = `g${this.glyphs.size.toString(36)}`;
    this.glyphs.set(key, { id, outline });
    return id;
  }

  private at(x: number, y: number): string {
    return `${short(this.state.origin.x + x)} ${short(this.state.origin.y + y)}`;
  }

  private rectangle(x: number, y: number, width: number, height: number): string {
    const { origin } = this.state;
    return ` x="${short(origin.x + x)}" y="${short(origin.y + y)}" width="${short(width)}" height="${short(height)}"`;
  }

  private fillAttributes(): string {
    const { fillStyle, globalAlpha } = this.state;
    return ` fill="${fillStyle}"${globalAlpha < 1 ? ` fill-opacity="${short(globalAlpha)}"` : ""}`;
  }

  private strokeAttributes(): string {
    const { strokeStyle, globalAlpha, lineWidth, lineDash, lineCap, lineJoin } = this.state;
    return [
      ` stroke="${strokeStyle}"`,
      lineWidth === 1 ? "" : ` stroke-width="${short(lineWidth)}"`,
      lineDash.length === 0 ? "" : ` stroke-dasharray="${lineDash.map(short).join(" ")}"`,
      lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`,
      lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`,
      globalAlpha < 1 ? ` stroke-opacity="${short(globalAlpha)}"` : "",
    ].join("");
  }
}
