package org.liantu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LiantuApplication {

	public static void main(String[] args) {
		SpringApplication.run(LiantuApplication.class, args);
	}

}
