package org.liantu.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed outside of any call: as a problem, too. */
@RestController
@Hidden
class ErrorPage implements ErrorController {

	private final ProblemAnswers answers;

	ErrorPage(ProblemAnswers answers) {
		this.answers = answers;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Problem> problem(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		// Somebody who asks for this page itself asks for something that is not there.
		int code = (status instanceof Integer number) ? number : 404;
		return ProblemAnswers.answer(this.answers.of(HttpStatusCode.valueOf(code), request), new HttpHeaders(),
				request);
	}

}
