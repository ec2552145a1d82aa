import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Problem } from '../contract/shapes';
import { WrongReply } from './http/checkReply';
import { describeError } from './problems';

/** Answers a problem as `application/problem+json`; a defect of ours is logged here, once. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, problem: Problem): FastifyReply {
  if (problem.code === 'internal') request.log.error({ event: 'request.failed', ...describeError(error), ...(error instanceof WrongReply && { where: error.where }) });
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(Math.ceil(problem.retryAfterSeconds)));
  return reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
