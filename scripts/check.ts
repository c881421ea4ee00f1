import { check, step } from "./steps.ts";

check();
step("Unit tests", "vitest", ["run", "--project", "unit"]);
