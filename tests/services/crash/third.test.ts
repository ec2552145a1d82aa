import { crashTests } from './crashTests';

crashTests(2);
