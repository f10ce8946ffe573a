import { launch } from "./launch.mjs";

launch("run-tests.ts");
