package org.liantu.web;

/** A port would be open to other machines. */
final class NotLoopback extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final boolean optedIn;

	NotLoopback(String property, String address, boolean optedIn) {
		super("本服务尚无登录,只可在本机使用,拒绝监听 " + property + "=" + address
				+ "。/ Nobody has to log in yet, so this service is for its own machine only; it refuses to listen on "
				+ property + "=" + address + ".");
		this.property = property;
		this.optedIn = optedIn;
	}

	/** What its reader can do about it. */
	String remedy() {
		return this.optedIn
				? "liantu.behind-loopback-publish 只在容器内有效。/ liantu.behind-loopback-publish counts only in a container."
				: "请设置 " + this.property + "=127.0.0.1;远程使用请走 SSH 隧道(ssh -L 8080:127.0.0.1:8080)。/ Set " + this.property
						+ "=127.0.0.1; from afar, use an SSH tunnel (ssh -L 8080:127.0.0.1:8080).";
	}

}
