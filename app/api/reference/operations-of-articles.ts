import { eventsQuerySchema } from "../v1/events/body";
import { articlesQuerySchema } from "../v1/query";
import { inPart, json, type Operation } from "./operation";

const article = {
  schema: "ArticleBody",
  examples: {
    "a text with one fact": {
      title: "Trade with Iceland grows",
      outlet: "Example Times",
      published: "2022-03-01",
      text: "Exports to Iceland reached $1.5 million in 2021.",
      facts: [
        {
          kind: "level",
          flow: "exports",
          reporter: "GEO",
          partner: "ISL",
          unit: "USD",
          value: 1_500_000,
          rounding: 100_000,
          period: "2021-01/P12M",
          quote: { start: 0, end: 48 },
        },
      ],
    },
  },
} as const;

const event = {
  schema: "EventBody",
  examples: {
    "an agreement": {
      date: "2021-06",
      title: "A trade agreement is signed",
      places: ["GEO", "ISL"],
    },
  },
} as const;

/** What keeps articles, their facts, and events. */
export const articleOperations: readonly Operation[] = inPart("Articles and events", [
  {
    method: "get",
    path: "/api/v1/articles",
    summary: "Articles without their texts, the latest first, in pages",
    query: articlesQuerySchema,
    answers: { 200: json("Articles") },
    examples: { "by words": { q: "Serbia", limit: "5" } },
  },
  {
    method: "post",
    path: "/api/v1/articles",
    summary:
      "A text with the facts stated in it: those that are given, else those that are found in it",
    needs: "editor",
    body: article,
    answers: { 201: json("Article") },
  },
  {
    method: "get",
    path: "/api/v1/articles/{article}",
    summary: "An article with its text and its facts in the order of the text",
    answers: { 200: json("Article") },
  },
  {
    method: "put",
    path: "/api/v1/articles/{article}",
    summary: "Puts an article in place of the one there",
    more: "A fact with an id is put in place of that one; without “facts” those stay whose words stand where they stood.",
    needs: "editor",
    body: article,
    answers: { 200: json("Article") },
  },
  {
    method: "delete",
    path: "/api/v1/articles/{article}",
    summary: "Removes an article and its facts",
    needs: "editor",
    answers: { 200: json("Deleted") },
  },
  {
    method: "get",
    path: "/api/v1/articles/{article}/changes",
    summary: "What was added, corrected and removed among the facts of an article",
    answers: { 200: json("FactChanges") },
  },
  {
    method: "get",
    path: "/api/v1/events",
    summary: "What happened and when, in the order of dates",
    query: eventsQuerySchema,
    answers: { 200: json("Events") },
    examples: { "of a country": { place: "AZE", from: "2020-01-01" } },
  },
  {
    method: "post",
    path: "/api/v1/events",
    summary: "A new event",
    needs: "editor",
    body: event,
    answers: { 201: json("Event") },
  },
  {
    method: "put",
    path: "/api/v1/events/{event}",
    summary: "Puts an event in place of the one there",
    needs: "editor",
    body: event,
    answers: { 200: json("Event") },
  },
  {
    method: "delete",
    path: "/api/v1/events/{event}",
    summary: "Removes an event",
    needs: "editor",
    answers: { 200: json("Deleted") },
  },
]);
